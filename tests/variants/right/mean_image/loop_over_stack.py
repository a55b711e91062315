# a loop that adds up
# loses: vectorised
def mean_image(stack):
    total = 0
    for image in stack:
        total = total + image
    return total / len(stack)
