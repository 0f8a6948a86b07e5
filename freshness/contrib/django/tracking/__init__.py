"""Tracked tables, by Django model or by name: declared here, their triggers kept by `freshness_triggers`."""
