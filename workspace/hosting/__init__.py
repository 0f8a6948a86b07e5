"""Where a workspace's storefront lives, and how its caches are kept fresh."""
