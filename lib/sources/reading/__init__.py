"""How any source is read: text, YAML, CSV and the faults in them; it knows no subject."""
