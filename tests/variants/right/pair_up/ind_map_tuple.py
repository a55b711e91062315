# Right: map over both with a lambda.
pair_up = lambda xs, ys: [pair for pair in map(lambda x, y: (x, y), xs, ys)]
