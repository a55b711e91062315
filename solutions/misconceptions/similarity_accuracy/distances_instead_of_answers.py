"""
title = "Distances are averaged, not answers"
diagnosis = "You return the mean distance of the images to their own ideal. That says how far they are, and not how often the decision is right."
hint = "First decide for each image; then take the share of right decisions."
"""
def similarity_accuracy(threes, sevens, mean3, mean7):
    return (mnist_distance(threes, mean3).mean() + mnist_distance(sevens, mean7).mean()) / 2
