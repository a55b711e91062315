# a temperature of 2
# mistake: scales the activations
TEMPERATURE = 2.0
def softmax(x):
    return torch.softmax(x / TEMPERATURE, dim=-1)
