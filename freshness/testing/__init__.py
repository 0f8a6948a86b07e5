"""Contract suites for adapters, strict doubles to trust, and assertions for tests of applications."""
