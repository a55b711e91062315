"""
title = "Both collections are handed back as they came"
diagnosis = "`return xs, ys` gives the two collections side by side. Nothing has been paired yet."
hint = "The first item of the result should be the first x together with the first y."
"""
def pair_up(xs, ys):
    return xs, ys
