"""How the templates of the console show times, spans of seconds and subjects."""
