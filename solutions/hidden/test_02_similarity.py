"""Hidden suite of unit 02: pixel similarity.

is_3 and similarity_accuracy may call functions of other exercises. They are judged with right ones in their place, so
that a mistake there is not paid for twice, and if that goes wrong with the student's own: these may take their
arguments in a way of their own.
"""

import functools

import pytest
import torch

from grader.saying import say


@functools.lru_cache(maxsize=1)
def loaded(digits):
    """The ideals and the validation images of the loaded digits, floats in 0…1, as similarity_accuracy takes them."""
    mean3, mean7 = (torch.from_numpy(digits.train[label].copy()).float().mean(0) / 255 for label in (3, 7))
    threes, sevens = (torch.from_numpy(digits.valid[label].copy()).float() / 255 for label in (3, 7))
    return {"threes": threes, "sevens": sevens, "mean3": mean3, "mean7": mean7}


def image_pairs(inputs, digits):
    """Pairs of images, random ones and real ones."""
    one, other = inputs.images(2)
    three = torch.from_numpy(digits.train[3][1].copy()).float() / 255
    means = loaded(digits)
    return [(one, other), (other, one), (three, means["mean3"]), (three, means["mean7"])]


def measured(student, reference, expect, exercise, pairs):
    """Expect the right distances; all are asked for before one is judged, because mistakes differ in few of them."""
    got = [student.call(exercise, a, b).value for a, b in pairs]
    for mine, (a, b) in zip(got, pairs, strict=True):
        expect.close(mine, reference.call(exercise, a, b).value)


@pytest.mark.case("l1_distance", points=1, title="The distance is the mean absolute difference of the pixels")
def test_l1_distance_values(student, reference, inputs, digits, expect):
    """Pairs of random images, both ways round, and a 3 of the loaded digits against the ideal 3 and the ideal 7."""
    measured(student, reference, expect, "l1_distance", image_pairs(inputs, digits))


@pytest.mark.case("l1_distance", points=1, title="Equal images are at distance 0, black and white ones at distance 1")
def test_l1_distance_extremes(student, reference, inputs, expect):
    """An image and itself, black against white both ways, and an image against one that is darker everywhere."""
    image = inputs.images(1)[0]
    white, black = torch.zeros(28, 28), torch.ones(28, 28)
    darker = image * 0.5 + 0.5
    for a, b in ((image, image), (black, white), (white, black), (image, darker), (darker, image)):
        expect.close(student.l1_distance(a, b), reference.l1_distance(a, b))


@pytest.mark.case("l1_distance", points=1, title="The answer is one number, and the images stay as they were")
def test_l1_distance_is_a_number(student, inputs, expect):
    """The function hands back a tensor without axes, or a Python number, and leaves its arguments alone."""
    a, b = inputs.images(2)
    answer = student.call("l1_distance", a, b)
    if type(answer.value) not in (int, float):
        expect.tensor(answer.value, shape=[])
    expect.unchanged(answer)


@pytest.mark.case("rmse_distance", points=1, title="The distance is the root of the mean squared difference")
def test_rmse_distance_values(student, reference, inputs, digits, expect):
    """Pairs of random images, both ways round, and a 3 of the loaded digits against the ideal 3 and the ideal 7."""
    measured(student, reference, expect, "rmse_distance", image_pairs(inputs, digits))


@pytest.mark.case("rmse_distance", points=1, title="Equal images are at distance 0, and a few large gaps weigh more")
def test_rmse_distance_extremes(student, reference, inputs, expect):
    """An image and itself, black against white, gaps of the same size everywhere, and one single dot."""
    image = inputs.images(1)[0]
    white, black, dot = torch.zeros(28, 28), torch.ones(28, 28), torch.zeros(28, 28)
    dot[inputs.integer(0, 27), inputs.integer(0, 27)] = 0.5 + 0.5 * inputs.uniform(1).item()
    for a, b in ((image, image), (black, white), (white, 0.25 * black), (white, dot), (image, image * 0.5 + 0.5)):
        expect.close(student.rmse_distance(a, b), reference.rmse_distance(a, b))


@pytest.mark.case("rmse_distance", points=1, title="The answer is one number, and the images stay as they were")
def test_rmse_distance_is_a_number(student, inputs, expect):
    """The function hands back a tensor without axes, or a Python number, and leaves its arguments alone."""
    a, b = inputs.images(2)
    answer = student.call("rmse_distance", a, b)
    if type(answer.value) not in (int, float):
        expect.tensor(answer.value, shape=[])
    expect.unchanged(answer)


@pytest.mark.case(
    "mnist_distance", points=1, title="The distance of two images is the mean absolute difference of their pixels"
)
def test_mnist_distance_of_two_images(student, reference, inputs, expect):
    """Two single images of 28 by 28 pixels give one number."""
    for _ in range(3):
        a, b = inputs.images(2)
        expect.close(student.mnist_distance(a, b), reference.mnist_distance(a, b))


@pytest.mark.case("mnist_distance", points=1, title="A stack of images against one image gives one distance per image")
def test_mnist_distance_broadcasts(student, reference, inputs, expect):
    """A stack [n, 28, 28] against one image [28, 28] gives n distances."""
    for count in (5, 28, 1):
        stack, mean = inputs.images(count), inputs.images(1)[0]
        expect.close(student.mnist_distance(stack, mean), reference.mnist_distance(stack, mean))


@pytest.mark.case("mnist_distance", points=1, title="The order of the two does not matter")
def test_mnist_distance_is_symmetric(student, reference, inputs, expect):
    """One image against a stack gives the same as the stack against the image."""
    stack, mean = inputs.images(7), inputs.images(1)[0]
    expect.close(student.mnist_distance(mean, stack), reference.mnist_distance(mean, stack))
    a, b = inputs.images(2)
    expect.close(student.mnist_distance(b, a), reference.mnist_distance(b, a))


@pytest.mark.case("mnist_distance", points=1, title="The answer is a float tensor, and the images stay as they were")
def test_mnist_distance_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor and leaves its arguments alone."""
    stack, mean = inputs.images(3), inputs.images(1)[0]
    answer = student.call("mnist_distance", stack, mean)
    expect.tensor(answer.value, shape=[3], floating=True)
    expect.unchanged(answer)
    expect.tensor(student.mnist_distance(stack[0], mean), shape=[], floating=True)


@pytest.mark.case("mnist_distance", points=1, title="The whole batch is done in one step, without a loop")
def test_mnist_distance_vectorised(student, reference, inputs, expect):
    """A stack of 8 images and one of 32: both should cost the same few operations."""
    mean = inputs.images(1)[0]
    expect.vectorised(student, reference, "mnist_distance", lambda count: {"a": inputs.images(count), "b": mean})


@pytest.mark.case("mnist_distance", points=1, title="It works on whatever device the data are on")
def test_mnist_distance_device(student, inputs, expect):
    """A stack and an image on another device: everything that the function makes belongs there too."""
    expect.device_free(student, "mnist_distance", a=inputs.images(4), b=inputs.images(1)[0])


PIXELS = 28 * 28
# Where the two ideals differ much, and where little. The many little differences are together more than the few large
# ones, but their squares are less.
LARGE = PIXELS // 5


def ideals(inputs, darker=0.5):
    """Two ideal images, and an order of their pixels: first the LARGE ones where they differ by 0.8, else by about 0.3.

    *darker* is the share of pixels in which the first has more ink.
    """
    order = inputs.permutation(PIXELS)
    place, turned = inputs.uniform(PIXELS), inputs.uniform(PIXELS) < darker
    low, gap = 0.1 * place + 0.3, 0.28 + 0.04 * inputs.uniform(PIXELS)
    low[order[:LARGE]], gap[order[:LARGE]] = 0.1 * place[order[:LARGE]], 0.8
    one, other = torch.where(turned, low + gap, low), torch.where(turned, low, low + gap)
    return one.view(28, 28), other.view(28, 28), order


def plain_images(inputs, near, far, count):
    """Images that have seven pixels of ten from *near*, the others from *far*: nearer to *near* by any measure."""
    images = torch.where(inputs.uniform(count, 28, 28) < 0.7, near, far)
    return images + 0.02 * inputs.uniform(count, 28, 28)


def tricky_images(inputs, near, far, order, count):
    """Images nearer to *near*, but farther by other measures.

    One half has the few large gaps: farther by the squares and by the largest gap. The other half has so many of the
    small ones that most of its pixels are nearer to *far*; so their median is, too.
    """
    taken = torch.zeros(count, PIXELS, dtype=torch.bool)
    taken[::2, order[:LARGE]] = True
    taken[1::2, order[LARGE : LARGE + int(0.55 * PIXELS)]] = True
    images = torch.where(taken.view(count, 28, 28), far, near)
    return images + 0.02 * inputs.uniform(count, 28, 28)


def spotted(inputs, images):
    """Every second image with ink on two fifths of its pixels."""
    spots = inputs.uniform(28, 28) < 0.4
    spots = spots & (torch.arange(len(images)) % 2 == 0).view(-1, 1, 1)
    return torch.where(spots, torch.ones(()), images)


def shuffled(inputs, *stacks):
    images = torch.cat(stacks)
    return images[inputs.permutation(len(images))]


def judged(check):
    """Check with right helpers in place of the student's own; if that goes wrong, once more with the student's."""
    try:
        check(own=False)
    except Exception as wrong:
        # Whoever runs out of time or is killed is not asked again.
        if not isinstance(wrong, AssertionError) and getattr(wrong, "verdict", "") != "runtime_error":
            raise
        try:
            check(own=True)
        except Exception:
            raise wrong from None


def value_of(student, exercise, probe, *, own, **arguments):
    """Ask through *probe*; what a student's own helpers bring is no evidence of a mistake in this exercise."""
    return student.probe(exercise, probe, evidence=not own, own=own, watch=False, **arguments)


def watched(student, expect, exercise, probe, *, own, **arguments):
    """As value_of, and expect that no argument was changed in place."""
    reply = student.probe(exercise, probe, evidence=not own, own=own, watch=True, **arguments)
    expect.true(isinstance(reply, tuple) and len(reply) == 2 and type(reply[1]) is list, "no answer came back")
    value, changed = reply
    expect.true(
        not changed,
        say("your function changed its argument {names} in place", names=", ".join(map(str, changed))),
        fault="changed_in_place",
        got="arguments with other values than before the call",
        expected="arguments as they were",
    )
    return value


def in_one_step(student, reference, expect, exercise, make, helpers):
    """Expect no loop over the batch, unless it is in a helper, which loses its own point for it."""
    try:
        expect.vectorised(student, reference, exercise, make)
    except Exception as wrong:
        if not isinstance(wrong, AssertionError) and getattr(wrong, "verdict", "") != "runtime_error":
            raise
        blamed = [name for name, its_make in helpers.items() if is_to_blame(student, reference, expect, name, its_make)]
        if blamed:
            expect.inconclusive(
                say("This cannot be told before {names} is right and does without a loop.", names=" and ".join(blamed))
            )
        raise


def is_to_blame(student, reference, expect, helper, make):
    asked = len(student.records)
    try:
        expect.vectorised(student, reference, helper, make)
    except AssertionError:
        return True
    except Exception as other:
        # Whoever has no such function gets a right one.
        return getattr(other, "verdict", "") == "runtime_error"
    finally:
        # What was asked about another exercise tells nothing about this one.
        del student.records[asked:]
    return False


def decides(student, reference, expect, problems):
    """Expect the right decisions on all *problems*: triples of what is_3 takes."""
    problems = [dict(zip(("x", "mean3", "mean7"), each, strict=True)) for each in problems]
    want = [value_of(reference, "is_3", "recognise", own=False, **each) for each in problems]

    def check(own):
        # All are asked before one is judged: several mistakes have a reply in common, few have them all.
        got = [value_of(student, "is_3", "recognise", own=own, **each) for each in problems]
        for mine, theirs in zip(got, want, strict=True):
            expect.close(mine, theirs)

    judged(check)


@pytest.mark.case("is_3", points=1, title="A stack of images gets one right decision per image")
def test_is_3_of_a_stack(student, reference, inputs, expect):
    """Images that are clearly nearer to one of the ideals, with little contrast and much; ideals that change places."""
    problems = []
    for count, contrast, darker in ((7, 0.25, 0.5), (3, 1.0, 0.85)):
        mean3, mean7, _ = ideals(inputs, darker)
        x = shuffled(inputs, plain_images(inputs, mean3, mean7, count), plain_images(inputs, mean7, mean3, count))
        if contrast < 1:
            # Spots where every image is far from both ideals: then a small distance is no sign of a right digit.
            x, mean3, mean7 = spotted(inputs, contrast * x), contrast * mean3, contrast * mean7
        problems += [(x, mean3, mean7), (x, mean7, mean3)]
    mean3, mean7, _ = ideals(inputs)
    # A stack whose first image is not like the others, and a stack of one.
    first, others = plain_images(inputs, mean3, mean7, 1), plain_images(inputs, mean7, mean3, 3)
    problems += [(torch.cat([first, others]), mean3, mean7), (first, mean7, mean3)]
    decides(student, reference, expect, problems)


@pytest.mark.case("is_3", points=1, title="A single image gets a single decision")
def test_is_3_of_one_image(student, reference, inputs, expect):
    """One image [28, 28], near the ideal 3 or near the ideal 7."""
    mean3, mean7, _ = ideals(inputs)
    pairs = ((mean3, mean7), (mean7, mean3))
    decides(student, reference, expect, [(plain_images(inputs, near, far, 1)[0], mean3, mean7) for near, far in pairs])


@pytest.mark.case("is_3", points=1, title="What counts is the mean absolute difference, not squares or a show of hands")
def test_is_3_by_distance(student, reference, inputs, expect):
    """Images that lie nearer to one ideal by mean absolute difference, and nearer to the other by other measures."""
    mean3, mean7, order = ideals(inputs)
    problems = []
    for one, other in ((mean3, mean7), (mean7, mean3)):
        near, far = tricky_images(inputs, one, other, order, 6), tricky_images(inputs, other, one, order, 4)
        problems.append((shuffled(inputs, near, far), one, other))
    decides(student, reference, expect, problems)


@pytest.mark.case("is_3", points=1, title="The answer is of dtype bool, and the images stay as they were")
def test_is_3_is_a_bool(student, inputs, expect):
    """True or False per image: for a stack a bool tensor, for a single image one without axes or a Python bool."""
    mean3, mean7, _ = ideals(inputs)
    x = shuffled(inputs, plain_images(inputs, mean3, mean7, 3), plain_images(inputs, mean7, mean3, 2))

    def check(own):
        for images, shape in ((x, [5]), (x[0], [])):
            value = watched(student, expect, "is_3", "recognise", own=own, x=images, mean3=mean3, mean7=mean7)
            if shape or type(value) is not bool:
                answer = expect.tensor(value, shape=shape)
                name = str(answer.dtype).removeprefix("torch.")
                expect.true(
                    answer.dtype == torch.bool,
                    say("the dtype is {dtype}, expected bool", dtype=name),
                    got=say("a tensor of dtype {dtype}", dtype=name),
                    expected="a tensor of dtype bool",
                )

    judged(check)


@pytest.mark.case("is_3", points=1, title="The whole batch is done in one step, without a loop")
def test_is_3_vectorised(student, reference, inputs, expect):
    """A stack of 8 images and one of 32: both should cost the same few operations."""
    in_one_step(
        student, reference, expect, "is_3", images_to_decide(inputs), {"mnist_distance": images_to_measure(inputs)}
    )


@pytest.mark.case("is_3", points=1, title="It works on whatever device the data are on")
def test_is_3_device(student, inputs, expect):
    """A stack and the ideals on another device: everything that the function makes belongs there too."""
    arguments = images_to_decide(inputs)(6)
    judged(lambda own: expect.device_free(student, "is_3", probe="recognise", own=own, watch=False, **arguments))


def images_to_measure(inputs):
    """Arguments of mnist_distance for so many images."""
    mean = inputs.images(1)[0]
    return lambda count: {"a": inputs.images(count), "b": mean}


def images_to_decide(inputs):
    """Arguments of is_3 for so many images."""
    mean3, mean7, _ = ideals(inputs)

    def make(count):
        x = shuffled(
            inputs,
            plain_images(inputs, mean3, mean7, count // 2),
            plain_images(inputs, mean7, mean3, count - count // 2),
        )
        return {"x": x, "mean3": mean3, "mean7": mean7}

    return make


def accuracy_problem(inputs, threes, sevens, *, tricky=False, mix=shuffled):
    """Two stacks; *threes* and *sevens* say how many images of each are taken for the right digit and for the wrong.

    *mix* puts the right ones and the wrong ones together.
    """
    mean3, mean7, order = ideals(inputs)

    def some(near, far, count):
        return tricky_images(inputs, near, far, order, count) if tricky else plain_images(inputs, near, far, count)

    return {
        "threes": mix(inputs, some(mean3, mean7, threes[0]), some(mean7, mean3, threes[1])),
        "sevens": mix(inputs, some(mean7, mean3, sevens[0]), some(mean3, mean7, sevens[1])),
        "mean3": mean3,
        "mean7": mean7,
    }


def wrong_ones_first(_, right, wrong):
    return torch.cat([wrong, right])


def measures(student, reference, expect, problem):
    want = value_of(reference, "similarity_accuracy", "similarity", own=False, **problem)
    judged(lambda own: expect.close(value_of(student, "similarity_accuracy", "similarity", own=own, **problem), want))


# How many are right and wrong of the threes, and of the sevens. Chosen so that the library's mistakes come out
# differently: with random counts some agree by chance.
@pytest.mark.case("similarity_accuracy", points=1, title="The accuracies of the two classes are averaged")
def test_similarity_accuracy_values(student, reference, inputs, expect):
    """As many 3s as 7s; some of the images are nearer to the wrong ideal."""
    # Where most are right, but not the first.
    measures(student, reference, expect, accuracy_problem(inputs, (7, 2), (5, 4), mix=wrong_ones_first))
    measures(student, reference, expect, accuracy_problem(inputs, (1, 6), (5, 2)))


@pytest.mark.case("similarity_accuracy", points=1, title="Both classes count the same, however many images they have")
def test_similarity_accuracy_unequal(student, reference, inputs, expect):
    """More 3s than 7s, and fewer; some of the images are nearer to the other ideal by other measures."""
    for threes, sevens in (((9, 3), (2, 3)), ((1, 2), (10, 1))):
        measures(student, reference, expect, accuracy_problem(inputs, threes, sevens, tricky=True))


@pytest.mark.case("similarity_accuracy", points=1, title="All right is 1, all wrong is 0, and one image is a class too")
def test_similarity_accuracy_extremes(student, reference, inputs, expect):
    """Every image right, every one wrong, only the 7s right, and classes of a single image."""
    for threes, sevens in (((5, 0), (8, 0)), ((0, 6), (0, 4)), ((0, 3), (5, 0)), ((1, 0), (0, 1)), ((1, 0), (1, 0))):
        measures(student, reference, expect, accuracy_problem(inputs, threes, sevens))


@pytest.mark.case(
    "similarity_accuracy", points=1, title="The answer is a 0-dim float tensor, and the images stay as they were"
)
def test_similarity_accuracy_is_a_tensor(student, inputs, expect):
    """The function hands back a tensor without axes and leaves its arguments alone."""
    problem = accuracy_problem(inputs, (4, 1), (2, 2))

    def check(own):
        value = watched(student, expect, "similarity_accuracy", "similarity", own=own, **problem)
        expect.tensor(value, shape=[], floating=True)

    judged(check)


@pytest.mark.case(
    "similarity_accuracy", points=1, title="On the loaded digits the accuracy is that of pixel similarity"
)
def test_similarity_accuracy_digits(student, reference, digits, training, expect):
    """All validation images, held against the means of the training images; on the chapter's digits about 0.95."""
    problem = {"own": False, "watch": False, **loaded(digits)}
    want = reference.probe("similarity_accuracy", "similarity", evidence=False, **problem)

    def check(own):
        got = student.probe("similarity_accuracy", "similarity", evidence=False, **{**problem, "own": own})
        expect.close(got, want)
        # As near to the reference's as makes no difference, whatever it came in.
        training.rung("similarity", got if isinstance(got, torch.Tensor | float) else want, want)

    judged(check)


@pytest.mark.case("similarity_accuracy", points=1, title="The whole batch is done in one step, without a loop")
def test_similarity_accuracy_vectorised(student, reference, inputs, expect):
    """Stacks of 8 images and of 32: both should cost the same few operations."""
    decide = images_to_decide(inputs)

    def make(count):
        one, other = decide(count), decide(count)
        return {"threes": one["x"], "sevens": other["x"], "mean3": one["mean3"], "mean7": one["mean7"]}

    helpers = {"mnist_distance": images_to_measure(inputs), "is_3": decide}
    in_one_step(student, reference, expect, "similarity_accuracy", make, helpers)
