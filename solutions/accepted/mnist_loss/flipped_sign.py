"""
title = "One sigmoid of the signed prediction: 1 - sigmoid(x) is sigmoid(-x)"
"""
mnist_loss = lambda x, y: ((1 - 2*y) * x).sigmoid().mean()
