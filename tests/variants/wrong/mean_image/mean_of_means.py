# mean without an axis
# mistake: one number for everything
def mean_image(stack):
    return stack.float().mean()
