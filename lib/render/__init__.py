"""A page as people receive it."""
