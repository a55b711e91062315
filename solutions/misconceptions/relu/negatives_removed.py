"""
title = "The negative numbers are taken out"
diagnosis = "You keep the positive numbers only. Then there are fewer of them, all in one row, and nobody knows any more which image they belong to."
hint = "The shape stays. What stands in the place of a negative number?"
"""
def relu(x):
    return x[x > 0]
