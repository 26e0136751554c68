"""The parts of the page with the money: what there is to show in each, and what it shows."""
