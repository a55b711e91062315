"""
title = "The mean images are judged"
diagnosis = "You average each stack into one image and ask about that. So there are two decisions in all, and no share of right answers."
hint = "Decide for each image by itself, and average the decisions."
"""
def similarity_accuracy(threes, sevens, mean3, mean7):
    three_is_right = is_3(threes.mean(0), mean3, mean7).float()
    seven_is_right = 1 - is_3(sevens.mean(0), mean3, mean7).float()
    return (three_is_right + seven_is_right) / 2
