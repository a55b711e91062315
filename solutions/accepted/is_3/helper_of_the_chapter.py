"""
title = "The chapter's mnist_distance, which another file defines"
"""
def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) < mnist_distance(x, mean7)
