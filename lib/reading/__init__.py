"""Documents read: what a programme budget or report prints, as a draft with its doubts."""
