# the chapter's cells around it, some of which fail
from fastai.vision.all import *
path = untar_data(URLs.MNIST_SAMPLE)
three_tensors = [tensor(Image.open(o)) for o in threes]
stacked_threes = torch.stack(three_tensors).float()/255

def stack_images(images):
    stacked = torch.stack(images)
    stacked = stacked.float()
    stacked = stacked/255
    return stacked
