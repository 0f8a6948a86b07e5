"""The rule for purging a subject now or later, and the durations of each wait."""
