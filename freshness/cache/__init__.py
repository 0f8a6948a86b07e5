"""Values kept in this process and in a shared store, as fresh as the fence."""
