# Wrong.
# mistake: counts the numbers in the tensor
def rank(t):
    return t.numel()
