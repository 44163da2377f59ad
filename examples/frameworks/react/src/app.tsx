import type { SourceErrorEvent } from '@newcomer/components';
import '@newcomer/components/define/service-finder';
import '@newcomer/components/define/service-finder-more';
import type {} from '@newcomer/components/react';
import type { ServiceSource } from '@newcomer/directory';
import { useState } from 'react';

export function App({ directory }: { directory: ServiceSource }) {
  const [shown, setShown] = useState(true);
  const [lang, setLang] = useState('en');
  const [openNow, setOpenNow] = useState(false);
  const [topics, setTopics] = useState(['shelter', 'health']);
  const [chosen, setChosen] = useState('nothing');
  const [address, setAddress] = useState<string>();
  const [problem, setProblem] = useState('none');
  const onProblem = (event: SourceErrorEvent) => setProblem(event.code);

  return (
    <>
      <h1>The finder in React</h1>
      <label>
        <input id="shown" type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} /> Show it
      </label>
      <label>
        <input id="open-now" type="checkbox" checked={openNow} onChange={(event) => setOpenNow(event.target.checked)} /> Only what is open
      </label>
      <button id="other-source" onClick={() => setAddress('/nowhere/')}>
        Read another directory
      </button>
      <button id="add" onClick={() => setTopics([...topics, 'language'])}>
        One topic more
      </button>
      <button id="remove" onClick={() => setTopics(topics.slice(1))}>
        Without the first topic
      </button>
      <p>
        Chosen: <output id="chosen">{chosen}</output>. Language: <output id="lang">{lang}</output>. Problem:{' '}
        <output id="problem">{problem}</output>
      </p>

      {shown && (
        <newcomer-service-finder
          id="finder"
          className="city"
          lang={lang}
          theme="dark"
          limit={3}
          openNow={openNow}
          shareSelection
          source={address === undefined ? directory : undefined}
          src={address}
          onnewcomer-service-select={(event) => setChosen(event.serviceId ?? 'not told')}
          onnewcomer-language-change={(event) => setLang(event.language)}
          onnewcomer-source-error={onProblem}
        >
          <p slot="intro">You read this in {lang}.</p>
          <p className="fallback">(962) 555-0101</p>
        </newcomer-service-finder>
      )}

      <section id="topics">
        {topics.map((topic) => (
          <newcomer-service-finder key={topic} need={topic} source={directory} />
        ))}
      </section>
    </>
  );
}
