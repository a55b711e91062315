# views as rows of ten
# mistake: hard-wired number of classes
def softmax(x):
    return torch.softmax(x.view(-1, 10), dim=1).view(x.shape)
