"""What came of promises and motions: which were told of, which were not found, which are late."""
