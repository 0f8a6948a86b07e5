"""Contract suites that adapters pass, doubles strict enough to trust, and assertions for tests of applications."""
