# divides by the pixels of an 8 by 8 image
# mistake: hard-wired wrong number of pixels
N_PIXELS = 64
def mnist_distance(a, b):
    return (a - b).abs().sum((-1, -2)) / N_PIXELS
