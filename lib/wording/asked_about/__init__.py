"""The questions that documents raise, a module for what each is about."""
