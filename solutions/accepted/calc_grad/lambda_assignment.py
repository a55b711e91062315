"""
title = "A lambda"
"""
calc_grad = lambda xb, yb, model: (model(xb).sigmoid() - yb).abs().mean().backward()
