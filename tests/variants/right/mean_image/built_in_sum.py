# the built-in sum
# loses: vectorised
def mean_image(stack):
    return sum(stack) / len(stack)
