"""
title = "A lambda"
"""
bottom_right_four = lambda: (torch.linspace(1, 9, 9).view(3, 3).mul(2))[1:, 1:]
