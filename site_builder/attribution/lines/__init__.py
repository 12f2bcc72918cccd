"""An article as the grammar sees it: paragraphs of words, signs and whole quotations, cut into sentences."""
