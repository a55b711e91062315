# Wrong.
# mistake: clips the numbers to the range from 0 to 1
def sigmoid(x):
    return x.clamp(0, 1)
