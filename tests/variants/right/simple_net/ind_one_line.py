# Right: one line lambda.
simple_net = lambda xb, w1, b1, w2, b2: (xb @ w1 + b1).clamp(min=0) @ w2 + b2
