"""
title = "The chapter's mnist_distance, one minus the share for the 7s"
"""
def similarity_accuracy(threes, sevens, mean3, mean7):
    says_3 = lambda stack: (mnist_distance(stack, mean3) < mnist_distance(stack, mean7)).float()
    return (says_3(threes).mean() + (1 - says_3(sevens).mean())) / 2
