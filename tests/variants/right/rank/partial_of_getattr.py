# operator.attrgetter
from operator import attrgetter
rank = attrgetter('ndim')
