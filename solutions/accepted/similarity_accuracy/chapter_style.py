"""
title = "The chapter's three lines, with the means as globals"
"""
def mnist_distance(a, b): return (a - b).abs().mean((-1, -2))

def is_3(x): return mnist_distance(x, mean3) < mnist_distance(x, mean7)

def similarity_accuracy(valid_3_tens, valid_7_tens):
    accuracy_3s =      is_3(valid_3_tens).float() .mean()
    accuracy_7s = (1 - is_3(valid_7_tens).float()).mean()
    return (accuracy_3s + accuracy_7s) / 2
