# Wrong.
# mistake: absolute value, negatives become positive
def relu(x):
    return x.abs()
