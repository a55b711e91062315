"""
title = "The images are multiplied"
diagnosis = "You average a * b. That measures how much ink the two have in the same places: it grows with likeness, and is 0 for images that share nothing."
hint = "How do you find out by how much 0.7 and 0.2 are apart?"
"""
def mnist_distance(a, b):
    return (a * b).mean((-1, -2))
