"""Sources made from the model: whatever the check accepts, every page and every file can show."""
