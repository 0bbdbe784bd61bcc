import { describe, expect, test } from '@jest/globals';
import { createListener } from '../../../adapters/teams/listen.js';
import type { Reception } from '../../../adapters/teams/reception.js';
import { invoke } from './invoke-reception.js';
import { SHAPES } from './invoke-responses.js';
import { activityIn, type Listener, useListeners } from './open-listener.js';

const open = useListeners();

const told = (activity: object, { tell }: Listener) => tell(activity);

describe('an invoke', () => {
  test.each(SHAPES)('%s is answered in its shape, also where nothing in it is known', async (name, shape) => {
    const reply = await told(activityIn('channel', { type: 'invoke', name, value: { strange: true } }), await open());
    expect(shape.parse(reply).status).toBe(200);
  });

  test.each(SHAPES)('%s of somebody who asks too much is told so in its shape', async (name, shape) => {
    const opened = await open({ isWithin: () => false });
    const reply = await told(activityIn('channel', { type: 'invoke', name, value: {} }), opened);
    shape.parse(reply);
    if (name !== 'composeExtension/queryLink') expect(JSON.stringify(reply)).toContain('Wait a few seconds');
    expect(opened.reception.asked).toEqual([]);
  });

  test.each(SHAPES)('%s that fails is told so in its shape, with a reference', async (name, shape) => {
    const opened = await open();
    const isWithin = () => {
      throw new Error('Nobody knows who asks how much.');
    };
    const listen = createListener({ ...opened.reception, isWithin });
    const reply = await listen(invoke(name, {}));
    shape.parse(reply);
    if (name !== 'composeExtension/queryLink') expect(JSON.stringify(reply)).toContain('This could not be done');
    expect(opened.logged).toEqual(['Something from Teams could not be answered']);
  });

  test.each(['config/fetch', 'signin/verifyState', undefined])(
    'that is not known is said not to be: %s',
    async (name) => {
      const reply = await told(activityIn('channel', { type: 'invoke', ...(name && { name }) }), await open());
      expect(reply).toEqual({ status: 501 });
    },
  );
});

describe('whatever goes wrong', () => {
  const broken = async () => {
    throw new Error('It is broken.');
  };

  test.each<[string, object, Partial<Reception>]>([
    ['a message', activityIn('channel', { text: 'caseloads' }), { isNew: broken }],
    [
      'a removal',
      activityIn('channel', { type: 'installationUpdate', action: 'remove' }),
      { removal: { remove: broken } },
    ],
    ['an addition', activityIn('channel', { type: 'installationUpdate', action: 'add' }), { isNew: broken }],
  ])('with %s is logged, and Teams is not asked to tell it again', async (_, activity, parts) => {
    const opened = await open();
    const listen = createListener({ ...opened.reception, ...parts });
    await expect(listen({ serviceUrl: 'https://smba.example/', ...activity } as never)).resolves.toBeUndefined();
    expect(opened.logged).toEqual(['What Teams told could not be heard']);
  });
});
