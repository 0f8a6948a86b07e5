"""Freshness for Django: the ledger on your database, the FRESHNESS setting, the relay command."""
