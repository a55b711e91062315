# leaves the last row and column out of the average
# mistake: off by one in the pixel slices
def mnist_distance(a, b):
    return (a - b).abs()[..., :-1, :-1].mean((-1, -2))
