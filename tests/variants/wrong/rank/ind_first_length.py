# Wrong.
# mistake: len of the tensor, the length of its first axis
def rank(t):
    return len(t)
