# other names for everything
def simple_net(images, weights_1, bias_1, weights_2, bias_2):
    hidden = images.mm(weights_1) + bias_1
    hidden[hidden < 0] = 0
    return hidden.mm(weights_2) + bias_2
