"""
title = "A Python list instead of a tensor"
diagnosis = "You walk over the first axis and collect the answers in a list. A list cannot be averaged or turned round; and for a single image the loop runs over its rows."
hint = "The comparison works on whole tensors, in one go."
"""
def is_3(x, mean3, mean7):
    answers = []
    for image in x:
        answers.append(bool((image - mean3).abs().mean() < (image - mean7).abs().mean()))
    return answers
