"""Going through statements one by one, and writing the keeper's word into the articles."""
