# average pooling first, then convolutions without stride
from torch import nn
class Net(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.features = nn.Sequential(
            nn.AvgPool2d(2), nn.Conv2d(1, 24, 3, padding=1), nn.BatchNorm2d(24), nn.SiLU(),
            nn.Conv2d(24, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32), nn.SiLU())
        self.classifier = nn.Linear(32 * 49, classes)
    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))
def make_digits_net(): return Net()
