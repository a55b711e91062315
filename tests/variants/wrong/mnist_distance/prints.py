# prints the result and returns nothing
# mistake: print instead of return
def mnist_distance(a, b):
    print((a - b).abs().mean((-1, -2)))
