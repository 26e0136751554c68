"""Files changed as people change them: something is added, and every other byte stays."""
