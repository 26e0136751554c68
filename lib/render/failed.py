"""A page that is not whole must not be handed round."""


class PartFailedError(Exception):
    """A part of a page could not be made, so that the page must not be published."""
