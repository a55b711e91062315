"""
title = "Rows and columns have changed places"
diagnosis = "You use the target as the row number and the image's number as the column. With more images than classes that runs out of the table with an IndexError."
hint = "Which axis of the activations counts the images?"
"""
def nll(activations, targets):
    return -activations[targets, range(len(targets))].mean()
