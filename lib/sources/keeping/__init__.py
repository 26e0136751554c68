"""What the keeper needs: waiting, looking at the disk, the kept copy, what disappeared."""
