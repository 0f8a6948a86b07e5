"""A Django app for the peers that cache queries of the ORM."""
