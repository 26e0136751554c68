"""What a page becomes where people receive it."""
